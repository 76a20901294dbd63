import { BusinessClock, CalendarService } from '@app/calendar';
import { AppConfig } from '@app/config';
import type { TaskRow } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { ofTask } from '../rules/sayings';
import { addressOf, pathOf } from '../templates/links';
import { render } from '../templates/render';
import { TemplateBook } from '../templates/template-book';
import { valuesOf } from '../templates/words';

/** A text that somebody pastes into a chat group: the office, the firm, the matter and the day; no person, no contact, no content. */
@Injectable()
export class ReminderText {
  constructor(
    private readonly config: AppConfig,
    private readonly templates: TemplateBook,
    private readonly clock: BusinessClock,
    private readonly calendars: CalendarService,
  ) {}

  async of(task: TaskRow, language: 'zh' | 'en'): Promise<string> {
    await this.templates.refresh();
    const saying = ofTask(task, 'reminder', 'copied');
    const link = addressOf(pathOf(saying, task.creditCode), this.config.notifications.publicUrl);
    const values = valuesOf(saying, {
      firm: task.enterpriseName,
      link,
      today: this.clock.today(),
      calendar: this.calendars.calendar(),
    });
    const { subject, body } = this.templates.get('reminder', 'text');
    return render({ subject: subject[language], body: body[language] }, values[language]).body;
  }
}
