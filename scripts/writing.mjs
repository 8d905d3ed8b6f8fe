import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Node's error codes for a place that is full or that cannot be written. */
const reasons = new Map([
  ["ENOSPC", "the disk is full. Make room"],
  ["EDQUOT", "this user's share of the disk is full. Make room"],
  ["EROFS", "its file system is read-only. Copy Tollgate to one that is not"],
  ["EACCES", "this user may not. Give the folder to this user"],
  ["EPERM", "this user may not. Give the folder to this user"],
]);

/**
 * The message for the reader where one of Tollgate's folders cannot be written.
 * @param {string} folder
 * @param {unknown} error Node's own
 */
export const notWritable = (folder, error) => {
  const { code = "" } = /** @type {NodeJS.ErrnoException} */ (error);
  const reason = reasons.get(code) ?? `${code || error}. Move away what is there`;
  return `Tollgate cannot write in ${folder}: ${reason}, and try again.`;
};

/** Size of the probe. It is longer than a block of the disk, because a full disk can still take a shorter text. */
const probeBytes = 64 * 1024;

/**
 * Why one of Tollgate's folders cannot be written; null where it can. A missing folder is made.
 * @param {string} folder
 */
export const obstacleToWriting = (folder) => {
  const file = join(folder, `.probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, Buffer.alloc(probeBytes));
    return null;
  } catch (error) {
    return notWritable(folder, error);
  } finally {
    try {
      rmSync(file, { force: true });
    } catch {
      // The probe was never written.
    }
  }
};
