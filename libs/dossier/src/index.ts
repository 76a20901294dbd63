export type { BundleContent, BundleFile, Inclusion, PersonalValue } from './bundle/bundle-content';
export { redact } from './bundle/redact';
export { writeBundle } from './bundle/write-bundle';
export { type Seal, type SealBody, sealFault, signSeal } from './seals/seal';
export { SealKey } from './seals/seal-key';
export { SEAL_OUTLET, type SealOutlet } from './seals/seal-outlet';
export { SealModule } from './seals/seal.module';
export { type Sealed, Sealer } from './seals/sealer';
