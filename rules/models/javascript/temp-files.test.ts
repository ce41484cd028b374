// Temporary files and archives.
import StreamZip from "node-stream-zip";
import tmp from "tmp";

export function convert(run: (path: string) => boolean) {
  const file = tmp.fileSync(); // leak: resource-not-closed
  if (!run(file.name)) return false;
  file.removeCallback();
  return true;
}

export function render(run: (path: string) => void) {
  const folder = tmp.dirSync({ unsafeCleanup: true }); // ok: removed on every way out
  try {
    run(folder.name);
  } finally {
    folder.removeCallback();
  }
}

export async function names(path: string) {
  const archive = new StreamZip.async({ file: path }); // leak: resource-not-guarded
  const entries = await archive.entries();
  await archive.close();
  return Object.keys(entries);
}

export async function extract(path: string, to: string) {
  const archive = new StreamZip.async({ file: path }); // ok: closed on every way out
  try {
    await archive.extract(null, to);
  } finally {
    await archive.close();
  }
}
