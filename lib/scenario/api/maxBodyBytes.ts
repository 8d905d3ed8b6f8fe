/** The largest request body of the HTTP API, in bytes. */
export const maxBodyBytes = 64 * 1024;
