import type { AccountGateways } from "@/lib/sample/accountGateways";

/** Messages between the form of a sample and the worker that reads an account's files for it. */
export type AccountExchange = {
  readonly read: {
    readonly fields: { readonly files: readonly File[] };
    readonly answers: {
      readonly gateways: { readonly gateways: readonly AccountGateways[] };
      readonly problem: { readonly message: string };
    };
  };
};
