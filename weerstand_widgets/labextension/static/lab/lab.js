/**
 * The libraries of JupyterLab that we use, as it shares them: filled once, before any plugin starts.
 */

/** @type {import("./jupyter").Lab} */
export const lab = /** @type {any} */ ({});

const PACKAGES = {
  apputils: "@jupyterlab/apputils",
  attachments: "@jupyterlab/attachments",
  coreutils: "@jupyterlab/coreutils",
  docregistry: "@jupyterlab/docregistry",
  launcher: "@jupyterlab/launcher",
  mainmenu: "@jupyterlab/mainmenu",
  notebook: "@jupyterlab/notebook",
  rendermime: "@jupyterlab/rendermime",
  services: "@jupyterlab/services",
  translation: "@jupyterlab/translation",
  ui: "@jupyterlab/ui-components",
  jupyterWidgets: "@jupyter-widgets/base",
  commands: "@lumino/commands",
  widgets: "@lumino/widgets",
};

/** @param {(name: string) => Promise<any>} shared */
export async function fillLab(shared) {
  const entries = await Promise.all(Object.entries(PACKAGES).map(async ([key, name]) => [key, await shared(name)]));
  Object.assign(lab, Object.fromEntries(entries));
}
