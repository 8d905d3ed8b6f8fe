/** The id of the control that holds a field, so that a list of problems can lead to it. */
export const fieldId = (path: string): string => `field-${path}`;
