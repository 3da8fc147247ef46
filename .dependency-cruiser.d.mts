import type { IConfiguration } from "dependency-cruiser";

export const floors: string[];
declare const config: IConfiguration;
export default config;
