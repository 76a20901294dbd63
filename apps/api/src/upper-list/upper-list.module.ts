import { Module } from '@nestjs/common';
import { UpperListDiscrepancies } from './discrepancies.service';
import { UpperListIntake } from './upper-list-intake.service';
import { UpperListController } from './upper-list.controller';

@Module({ controllers: [UpperListController], providers: [UpperListIntake, UpperListDiscrepancies] })
export class UpperListModule {}
