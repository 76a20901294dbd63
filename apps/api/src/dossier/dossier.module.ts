import { Module } from '@nestjs/common';
import { DossierController } from './dossier.controller';

@Module({ controllers: [DossierController] })
export class DossierModule {}
