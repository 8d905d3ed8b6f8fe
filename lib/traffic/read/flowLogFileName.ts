/** The name of a file as AWS delivers flow logs to S3: account, `vpcflowlogs`, Region, id of the flow log, time, hash. */
const flowLogFileName = /_vpcflowlogs_[^/]*\.log(?:\.gz|\.parquet)?$/;

/** Whether a name says that a file is a flow log. Names may be wrong: what a file is, its bytes say. */
export const isNamedAsFlowLog = ({ name }: { readonly name: string }): boolean => flowLogFileName.test(name);
