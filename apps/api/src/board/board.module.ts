import { AccountHoldersModule } from '@app/auth';
import { Module } from '@nestjs/common';
import { Board } from './board.service';
import { BoardController } from './board.controller';
import { BoardSheet } from './board-sheet.service';

@Module({ imports: [AccountHoldersModule], controllers: [BoardController], providers: [Board, BoardSheet] })
export class BoardModule {}
