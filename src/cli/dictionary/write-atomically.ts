import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

const NEW_FILE = 0o666;

/** Replaces a file, or leaves it whole: whoever is killed here leaves the old text, and at worst a stray `….tmp` beside it. */
export async function writeAtomically(file: string, text: string): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const mode = await stat(target).then(
    (old) => old.mode,
    () => NEW_FILE,
  );
  const temporary = `${target}.${randomUUID()}.tmp`;
  try {
    await writeThrough(await open(temporary, 'wx', mode), text);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(target));
}

/** Written to the disk itself: a rename may reach it before the words do. */
async function writeThrough(handle: FileHandle, text: string): Promise<void> {
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Some systems open no folder; there the rename reaches the disk in its own time. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
