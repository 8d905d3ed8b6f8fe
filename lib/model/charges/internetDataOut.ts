import type { Charge } from "@/lib/model/charges/charge";

/** In GB a month, in bands. */
export const internetDataOut: Charge = {
  id: "internet-data-out",
  label: "Data transfer out to the internet",
  metered: ({ scenario: { internet } }) => Math.max(0, internet.gbOut - internet.freeGbOut),
  factors: ({ scenario: { internet } }) => [internet.gbOut - internet.freeGbOut],
  price: (rates) => rates.internetOutGb,
};
