/** Whether a text is spelled as an ISO 4217 code is: three capitals. It may be a code that no currency has. */
export const isCurrencyCode = (text: string): boolean => /^[A-Z]{3}$/.test(text);
