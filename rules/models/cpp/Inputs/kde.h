// The parts of KDE Frameworks that the examples use, as they are declared there.
#pragma once
#pragma GCC system_header

class KJob : public QObject {
public:
  explicit KJob(QObject *parent = nullptr);
  virtual void start() = 0;
};

class KPageDialog : public QDialog {
public:
  explicit KPageDialog(QWidget *parent = nullptr);
};
