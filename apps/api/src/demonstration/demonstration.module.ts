import { Module } from '@nestjs/common';
import { DemonstrationController } from './demonstration.controller';

@Module({ controllers: [DemonstrationController] })
export class DemonstrationModule {}
