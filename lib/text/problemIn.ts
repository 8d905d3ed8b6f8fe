import type { Problem } from "@/lib/text/problem";
import type { Result } from "@/lib/text/result";

/** Finds what is wrong with one field of a form; null for a right one, and where nothing was read. */
export const problemIn =
  (read: Result<unknown, readonly Problem[]> | null) =>
  (path: string): string | null =>
    read === null || read.ok ? null : (read.error.find((problem) => problem.path === path)?.message ?? null);
