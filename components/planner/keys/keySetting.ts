const storageKey = "tollgate.keys";

/** Whether the reader switched the key `?` off: speech input types it by mistake, and a hand may press it by chance. */
export function isKeyOff(): boolean {
  try {
    return localStorage.getItem(storageKey) === "off";
  } catch {
    return false;
  }
}

/** Switches the key `?` on or off, for this browser. */
export function setKeyOff(isOff: boolean): void {
  try {
    localStorage.setItem(storageKey, isOff ? "off" : "on");
  } catch {
    // Storage is off: the key stays on.
  }
}
