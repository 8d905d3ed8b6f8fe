/** The most that a request to the HTTP API may send. */
export const maxBodyBytes = 64 * 1024;
