import { DossierProofModule } from '@app/dossier';
import { Module } from '@nestjs/common';
import { SealController } from './seal.controller';

@Module({ imports: [DossierProofModule], controllers: [SealController] })
export class SealHttpModule {}
