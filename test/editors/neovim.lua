-- Drives Neovim 0.7 or later: opens FILE with SERVER attached, takes the first preferred quick fix, saves.
-- Everything that was seen goes to OUT as JSON; what failed goes to standard error, with exit status 1.

local function wait(what, condition)
  assert(vim.wait(15000, condition, 20), "waited in vain: " .. what)
end

local function names(symbols, into)
  for _, symbol in ipairs(symbols) do
    table.insert(into, symbol.name)
    names(symbol.children or {}, into)
  end
  return into
end

local function run()
  vim.cmd("edit " .. vim.fn.fnameescape(vim.env.FILE))
  local buffer = vim.api.nvim_get_current_buf()
  vim.bo[buffer].filetype = "markdown"
  local id = vim.lsp.start_client({ name = "crossfoot", cmd = { "node", vim.env.SERVER, "--stdio" } })
  vim.lsp.buf_attach_client(buffer, id)
  local client = vim.lsp.get_client_by_id(id)

  local function ask(method, params)
    params.textDocument = vim.lsp.util.make_text_document_params(buffer)
    local answers = assert(vim.lsp.buf_request_sync(buffer, method, params, 15000), method)
    assert(not answers[id].err, vim.inspect(answers[id].err))
    return answers[id].result
  end

  wait("a diagnostic", function()
    return #vim.diagnostic.get(buffer) > 0
  end)
  local found = vim.diagnostic.get(buffer)[1]
  local range = {
    start = { line = found.lnum, character = found.col },
    ["end"] = { line = found.end_lnum, character = found.end_col },
  }
  local symbols = ask("textDocument/documentSymbol", {})
  local actions = ask("textDocument/codeAction", {
    range = range,
    context = { diagnostics = {}, only = { "quickfix" } },
  })
  local fix = vim.tbl_filter(function(action)
    return action.isPreferred
  end, actions)[1]
  fix = assert(fix, "no preferred fix").edit and fix or ask("codeAction/resolve", fix)
  vim.lsp.util.apply_workspace_edit(fix.edit, client.offset_encoding)

  wait("no diagnostic", function()
    return #vim.diagnostic.get(buffer) == 0
  end)
  vim.cmd("write")
  local seen = { line = found.lnum + 1, message = found.message, fix = fix.title, symbols = names(symbols, {}) }
  vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.OUT)
  vim.lsp.stop_client(id)
end

local ok, reason = pcall(run)
if not ok then
  io.stderr:write(tostring(reason) .. "\n")
end
vim.cmd(ok and "qall!" or "cquit 1")
