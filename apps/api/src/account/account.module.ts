import { AccountPersistenceModule } from '@app/persistence';
import { Module } from '@nestjs/common';
import { AccountLog } from './account-log';
import { AccountRules } from './account-rules';
import { AccountSeats } from './account-seats';
import { AccountController } from './account.controller';
import { AccountService } from './account.service';
import { OwnPasswordController } from './own-password.controller';
import { OwnPasswordService } from './own-password.service';
import { PasswordSeal } from './password-seal';

/** Accounts: made and changed by administrators, passwords also by whom they belong to. */
@Module({
  imports: [AccountPersistenceModule],
  controllers: [AccountController, OwnPasswordController],
  providers: [AccountService, OwnPasswordService, AccountRules, AccountLog, AccountSeats, PasswordSeal],
})
export class AccountModule {}
