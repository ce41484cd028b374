// Of two one-shot listeners one comes or the other; where the other is an end, it comes in any case.

export class Cursor {
  constructor(connection) {
    this.connection = connection;
    this.noData = () => {
      this.state = 'idle';
      this.connection.removeListener('rows', this.rows);
    };
    this.rows = () => {
      this.state = 'rows';
    };
  }
  submit() {
    this.connection.once('noData', this.noData); // leak: listener-not-removed
    this.connection.once('rows', this.rows); // ok: the other handler takes it off
  }
}

export function pick(popup, update) {
  popup.once('pickerUpdate', update); // ok: the end comes after it, too
  popup.once('pickerClosed', () => popup.off('pickerUpdate', update)); // ok: it comes on every way
}
