import {
  type ExtensionContext,
  ProcessExecution,
  Task,
  type TaskDefinition,
  type TaskProvider,
  type WorkspaceFolder,
  workspace,
} from "vscode";

/** The command line as a task: it checks a folder's reports, and what is wrong goes to the Problems panel. */
export function checkTasks(context: ExtensionContext): TaskProvider {
  const check = (definition: TaskDefinition, folder: WorkspaceFolder): Task => {
    const command = [context.asAbsolutePath("dist/cli.js"), "check", "--format", "github", definition.path];
    // VS Code is the Node.js that is there for certain.
    const run = new ProcessExecution(process.execPath, command, { env: { ELECTRON_RUN_AS_NODE: "1" } });
    return new Task(definition, folder, `check ${definition.path}`, "crossfoot", run, "$crossfoot");
  };
  const folders = () => workspace.workspaceFolders ?? [];
  return {
    provideTasks: () => folders().map((folder) => check({ type: "crossfoot", path: "." }, folder)),
    resolveTask({ definition, scope }) {
      const folder = typeof scope === "object" ? scope : folders()[0];
      return folder && check(definition, folder);
    },
  };
}
