// Objects, connections and replies of Qt.
#include "Inputs/qt.h"

class Model : public QObject {
public:
  void changed();
};

class Dashboard : public QWidget {
public:
  explicit Dashboard(QWidget *parent) : QWidget(parent) {
    auto *title = new QLabel("Dashboard", this); // ok: a child of the widget
    title->setObjectName("title");
    auto *column = new QVBoxLayout; // ok: the widget takes it
    auto *row = new QHBoxLayout;    // ok: the column takes it
    auto *reload = new QPushButton("Reload"); // ok: the row takes it
    row->addWidget(reload);
    column->addLayout(row);
    setLayout(column);
    QObject::connect(reload, &QPushButton::clicked, this, &Dashboard::reload); // ok: it ends with the receiver
    auto *later = new QTimer(this); // ok: a child of the widget
    later->start(1000);             // ok: it ends with its object
  }
  void reload();
};

class Statistics : public QWidget {
public:
  explicit Statistics(QWidget *parent) : QWidget(parent), model(new QStandardItemModel) { // missed: resource-not-closed (low confidence: a class without a destructor of its own has no teardown)
    auto *view = new QTreeView(this); // ok: a child of the widget
    view->setModel(model);
  }

private:
  QStandardItemModel *model;
};

class Inventory : public QWidget {
public:
  explicit Inventory(QWidget *parent) : QWidget(parent), model(new QStandardItemModel) { // ok: the destructor deletes it
    auto *view = new QTreeView(this); // ok: a child of the widget
    view->setModel(model);
    auto *item = new QStandardItem("first"); // ok: the model takes it
    model->appendRow(item);
  }
  ~Inventory() override { delete model; }

private:
  QStandardItemModel *model;
};

int ask(QWidget *parent) {
  auto *dialog = new QDialog(parent); // ok: its parent owns it
  return dialog->exec();
}

int confirm() {
  auto *dialog = new QDialog; // leak: resource-not-closed
  return dialog->exec();
}

int choose() {
  QScopedPointer<QDialog> dialog(new QDialog); // ok: the pointer owns it
  return dialog->exec();
}

void notify() {
  auto *dialog = new QDialog; // ok: it is deleted when it is closed
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->show();
}

void fill(QTreeWidget *tree) {
  auto *item = new QTreeWidgetItem(tree); // ok: the tree owns it
  (void)item;
  auto *loose = new QTreeWidgetItem(1); // leak: resource-not-closed
  (void)loose;
}

class Sweep : public QRunnable {
public:
  void run() override;
};

void sweep() {
  auto *work = new Sweep; // ok: the pool deletes it
  QThreadPool::globalInstance()->start(work);
  QCoreApplication::postEvent(qApp, new QEvent); // ok: the queue deletes it
}

class Tray : public QWidget {
public:
  explicit Tray(QWidget *parent) : QWidget(parent) {
    QObject::connect(qApp, &QCoreApplication::aboutToQuit, [this] { save(); }); // leak: listener-not-removed
    QObject::connect(qApp, &QCoreApplication::aboutToQuit, this, [this] { save(); }); // ok: the context ends it
    quit = QObject::connect(qApp, &QCoreApplication::aboutToQuit, [this] { save(); }); // ok: the destructor disconnects it
    auto *button = new QPushButton("Save", this); // ok: a child of the widget
    QObject::connect(button, &QPushButton::clicked, [this] { save(); }); // ok: the button ends with the widget
    QTimer::singleShot(0, this, [this] { save(); }); // ok: it fires once
    qApp->installEventFilter(this); // ok: a filter that is destroyed is removed
  }
  ~Tray() override { QObject::disconnect(quit); }
  void save();

private:
  QMetaObject::Connection quit;
};

class Ruler : public QWidget {
public:
  explicit Ruler(QWidget *parent) : QWidget(parent), marks(startTimer(500)) {} // missed: timer-not-cleared (low confidence: it ends with its object)
  void hide() { hidden = true; }

private:
  int marks;
  bool hidden = false;
};

class Feed : public QObject {
public:
  void poll() {
    QNetworkReply *reply = network.get(QNetworkRequest("https://example.org/feed")); // leak: resource-not-closed
    failed = reply->error() != 0;
  }
  void refresh() {
    QNetworkReply *reply = network.get(QNetworkRequest("https://example.org/feed")); // ok: deleted when it is finished
    QObject::connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    failed = reply->error() != 0;
  }

private:
  QNetworkAccessManager network;
  bool failed = false;
};

class Mirror : public QObject {
public:
  Mirror() { network.setAutoDeleteReplies(true); }
  void poll() {
    QNetworkReply *reply = network.get(QNetworkRequest("https://example.org/feed")); // ok: the manager deletes replies
    failed = reply->error() != 0;
  }

private:
  QNetworkAccessManager network;
  bool failed = false;
};

class Canvas : public QWidget {
public:
  using QWidget::QWidget;

protected:
  void paintEvent(QPaintEvent *) override {
    static QHash<int, QString> texts;
    static QHash<int, QString> shown;
    static QList<int> sizes;
    static QList<int> frames;
    static QCache<int, QString> bounded;
    texts.insert(++frame, QString("frame")); // missed: cache-unbounded (low confidence: the key is a counter)
    shown.insert(frame, QString("frame"));   // ok: removed below
    shown.remove(frame - 1);
    sizes.append(frame);                     // missed: cache-unbounded (low confidence: nothing of the event is kept)
    frames.append(frame);                    // ok: its first is removed
    if (frames.size() > 100)
      frames.removeFirst();
    bounded.insert(frame, new QString("frame")); // ok: it evicts by itself
  }

private:
  int frame = 0;
};

int main(int count, char **arguments) {
  QApplication application(count, arguments);
  auto *window = new QMainWindow; // ok: runs once
  window->setCentralWidget(new Dashboard(window));
  window->show();
  return QCoreApplication::exec();
}
