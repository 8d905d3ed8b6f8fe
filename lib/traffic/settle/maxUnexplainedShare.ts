/**
 * Two measures of the same bytes may differ by this share, of 1, without a word: the log's two sides, or a log and the
 * bill or CloudWatch. What differs by more is explained. A choice of ours: AWS states no accuracy of flow logs.
 */
export const maxUnexplainedShare = 0.05;
