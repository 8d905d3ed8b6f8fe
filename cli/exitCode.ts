/** Exit codes: the command answered; it could not, with a message; or the input is wrong, with its errors. */
export const exitCode = { answered: 0, couldNot: 1, inputWrong: 2 } as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
