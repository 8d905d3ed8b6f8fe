/** Files that systems keep in folders for themselves, and marks of programs that wrote one. */
const isOfSystem = (name: string): boolean => /^(?:\.|Thumbs\.db$|desktop\.ini$|_SUCCESS$)/i.test(name);

/** A folder gives some hundred entries at a time, until it gives none. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

async function filesIn(entry: FileSystemEntry): Promise<readonly File[]> {
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
  if (!isFolder(entry)) return [];
  const entries = (await entriesIn(entry)).filter(({ name }) => !isOfSystem(name));
  return (await Promise.all(entries.map(filesIn))).flat();
}

/**
 * The files of a drop, with those in dropped folders and all folders in them, in the order of their names. Rejects where
 * a folder cannot be read. The browser forgets what was dropped after the event, so this asks for it at once.
 */
export function droppedFiles({ items, files }: DataTransfer): Promise<readonly File[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (!entries.some(isFolder)) return Promise.resolve([...files]);
  return Promise.all(entries.map(filesIn)).then((found) => inOrder(found.flat()));
}

/** The files of a folder that was chosen, without those that a system keeps there for itself. */
export const folderFiles = (files: Iterable<File>): readonly File[] =>
  inOrder([...files].filter(({ name }) => !isOfSystem(name)));

const inOrder = (files: readonly File[]): readonly File[] =>
  files.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
