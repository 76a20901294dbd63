export type { BundleContent, BundleFile, Inclusion, PersonalValue } from './bundle/bundle-content';
export { redact } from './bundle/redact';
export { writeBundle } from './bundle/write-bundle';
export { type Seal, type SealBody, sealFault, signSeal } from './seals/seal';
export { SealKey } from './seals/seal-key';
