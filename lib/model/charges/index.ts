import type { Charge } from "@/lib/model/charges/charge";
import { crossAzData } from "@/lib/model/charges/crossAzData";
import { gatewayEndpointData } from "@/lib/model/charges/gatewayEndpointData";
import { interfaceEndpointData } from "@/lib/model/charges/interfaceEndpointData";
import { interfaceEndpointHours } from "@/lib/model/charges/interfaceEndpointHours";
import { internetDataOut } from "@/lib/model/charges/internetDataOut";
import { interRegionDataOut } from "@/lib/model/charges/interRegionDataOut";
import { natGatewayData } from "@/lib/model/charges/natGatewayData";
import { natGatewayHours } from "@/lib/model/charges/natGatewayHours";
import { publicIpv4Hours } from "@/lib/model/charges/publicIpv4Hours";

/** Every charge, in the order in which a bill shows them. */
export const charges: readonly Charge[] = [
  natGatewayHours,
  natGatewayData,
  publicIpv4Hours,
  crossAzData,
  internetDataOut,
  interRegionDataOut,
  interfaceEndpointHours,
  interfaceEndpointData,
  gatewayEndpointData,
];
