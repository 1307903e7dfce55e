/**
 * A session starts no kernel: it opens sooner, and there is nothing that can die while a group talks. Its Notebook view
 * is for authors: there it gets one, as every notebook in JupyterLab.
 */

/** @typedef {import("./jupyter").Context} Context */

/**
 * Give a notebook that was opened as a session its kernel, before its Notebook view is made: ipywidgets looks for one
 * once, when that is there.
 *
 * @param {Context} context
 * @param {import("./jupyter").DocumentRegistry} registry
 * @returns {Promise<boolean>} whether it has one now that it had not
 */
export async function giveKernel(context, registry) {
  const { sessionContext } = context;
  // It was opened as a notebook: JupyterLab sees to it.
  if (sessionContext.kernelPreference.canStart !== false) return false;
  // JupyterLab may still be looking whether it should start one: asked twice at a time it asks the author for one.
  await sessionContext.ready;
  const { language, name } = sessionContext.kernelPreference;
  // Who runs a cell before it is there gets it as well.
  sessionContext.kernelPreference = { ...registry.getKernelPreference(context.path, "Notebook"), language, name };
  // A page that was just opened has yet to hear which kernels there are: JupyterLab would ask the author for one.
  await sessionContext.specsManager.ready;
  await sessionContext.initialize();
  if (sessionContext.session?.kernel || sessionContext.kernelPreference.shouldStart === false) return false;
  await sessionContext.startKernel();
  // A notebook that was renamed meanwhile: JupyterLab tells that by way of the kernel, and there was none.
  const { session } = sessionContext;
  if (session !== null && session.path !== context.localPath) await session.setPath(context.localPath);
  return session !== null;
}
