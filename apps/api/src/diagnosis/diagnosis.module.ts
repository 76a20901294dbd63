import { Module } from '@nestjs/common';
import { BenefitController } from './benefit.controller';
import { DiagnosisController } from './diagnosis.controller';
import { DiagnosisService } from './diagnosis.service';

@Module({ controllers: [DiagnosisController, BenefitController], providers: [DiagnosisService] })
export class DiagnosisModule {}
