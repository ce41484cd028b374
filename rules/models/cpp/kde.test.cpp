// Jobs of KDE.
#include "Inputs/qt.h"
#include "Inputs/kde.h"

class Download : public KJob {
public:
  void start() override;
};

void download() {
  auto *job = new Download; // ok: it deletes itself when it is finished
  job->start();
}

void open_settings() {
  auto *dialog = new KPageDialog(nullptr); // leak: resource-not-closed
  dialog->exec();
}

void open_settings_on(QWidget *parent) {
  auto *dialog = new KPageDialog(parent); // ok: its parent owns it
  dialog->exec();
}
