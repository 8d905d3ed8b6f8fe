/** Downloads a file. No Content-Security-Policy applies: a blob: address with `download` is a download, not a load. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Some browsers save nothing where the address is revoked at once.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
