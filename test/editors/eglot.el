;; Drives Emacs 28 or later: opens FILE with eglot and SERVER attached, takes the first quick fix, saves.
;; Prints what was seen, a line each; a failure is an error, which ends Emacs with a status other than 0.

(package-initialize)
(require 'eglot)
(require 'flymake)

(define-derived-mode report-mode text-mode "Report")
(add-to-list 'eglot-server-programs `(report-mode . ("node" ,(getenv "SERVER") "--stdio")))
(setq eglot-sync-connect t
      eglot-autoshutdown t
      eglot-confirm-server-initiated-edits nil
      flymake-no-changes-timeout 0.1)

(defun wait-for (what condition)
  (let ((end (+ (float-time) 20)) found)
    (while (and (not (setq found (funcall condition))) (< (float-time) end))
      (accept-process-output nil 0.05))
    (or found (error "Waited in vain: %s" what))))

(defun diagnostics ()
  (flymake-start)
  (flymake-diagnostics))

(find-file (getenv "FILE"))
(report-mode)
(apply #'eglot (eglot--guess-contact))

(let* ((found (car (wait-for "a diagnostic" #'diagnostics)))
       (from (flymake-diagnostic-beg found))
       (fix (car (eglot-code-actions from (flymake-diagnostic-end found))))
       (symbols (jsonrpc-request (eglot-current-server) :textDocument/documentSymbol
                                 `(:textDocument ,(eglot--TextDocumentIdentifier)))))
  (unless (plist-get fix :edit)
    (setq fix (jsonrpc-request (eglot-current-server) :codeAction/resolve fix)))
  (message "%d" (line-number-at-pos from))
  (message "%s" (plist-get fix :title))
  (message "%s" (mapconcat (lambda (symbol) (plist-get symbol :name)) symbols "|"))
  (eglot--apply-workspace-edit (plist-get fix :edit)))

;; Sent by an idle timer otherwise, and those never run here.
(eglot--signal-textDocument/didChange)
(wait-for "no diagnostic" (lambda () (null (diagnostics))))
(save-buffer)
(eglot-shutdown (eglot-current-server))
