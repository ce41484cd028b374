// The parts of Qt that the examples use, as Qt declares them.
#pragma once
#pragma GCC system_header

namespace Qt {
enum ConnectionType { AutoConnection, DirectConnection, QueuedConnection };
enum WidgetAttribute { WA_DeleteOnClose = 55 };
enum DockWidgetArea { LeftDockWidgetArea = 1 };
} // namespace Qt

class QString {
public:
  QString(const char *text = nullptr);
  QString(const QString &other);
  ~QString();
};

struct QMetaObject {
  class Connection {
  public:
    Connection();
    Connection(const Connection &other);
    ~Connection();
  };
};

class QEvent {};
class QTimerEvent;
class QPaintEvent;
class QCloseEvent;

class QObject {
public:
  explicit QObject(QObject *parent = nullptr);
  virtual ~QObject();
  void setParent(QObject *parent);
  QObject *parent() const;
  int startTimer(int interval);
  void killTimer(int id);
  void installEventFilter(QObject *filter);
  void removeEventFilter(QObject *filter);
  void setObjectName(const QString &name);
  void deleteLater();
  template <typename Sender, typename Signal, typename Slot>
  static QMetaObject::Connection connect(const Sender *, Signal, Slot) {
    return QMetaObject::Connection();
  }
  template <typename Sender, typename Signal, typename Context, typename Slot>
  static QMetaObject::Connection connect(const Sender *, Signal, const Context *, Slot,
                                         Qt::ConnectionType = Qt::AutoConnection) {
    return QMetaObject::Connection();
  }
  static bool disconnect(const QMetaObject::Connection &connection);
  virtual bool event(QEvent *event);

protected:
  virtual void timerEvent(QTimerEvent *event);
};

class QCoreApplication : public QObject {
public:
  QCoreApplication(int &count, char **arguments);
  static QCoreApplication *instance();
  static void postEvent(QObject *receiver, QEvent *event, int priority = 0);
  static int exec();
  void aboutToQuit();
};

class QGuiApplication : public QCoreApplication {
public:
  QGuiApplication(int &count, char **arguments);
};

class QWidget : public QObject {
public:
  explicit QWidget(QWidget *parent = nullptr);
  ~QWidget() override;
  void setLayout(class QLayout *layout);
  void setAttribute(Qt::WidgetAttribute attribute, bool on = true);
  void show();
  void addAction(class QAction *action);

protected:
  virtual void paintEvent(QPaintEvent *event);
  virtual void closeEvent(QCloseEvent *event);
};

class QApplication : public QGuiApplication {
public:
  QApplication(int &count, char **arguments);
  static QWidget *activeWindow();
};

#define qApp (static_cast<QApplication *>(QCoreApplication::instance()))

class QLabel : public QWidget {
public:
  explicit QLabel(const QString &text, QWidget *parent = nullptr);
};

class QPushButton : public QWidget {
public:
  explicit QPushButton(const QString &text, QWidget *parent = nullptr);
  void clicked(bool checked = false);
};

class QDialog : public QWidget {
public:
  explicit QDialog(QWidget *parent = nullptr);
  int exec();
};

class QMainWindow : public QWidget {
public:
  explicit QMainWindow(QWidget *parent = nullptr);
  void setCentralWidget(QWidget *widget);
};

class QAction : public QObject {
public:
  explicit QAction(const QString &text, QObject *parent = nullptr);
};

class QLayout : public QObject {
public:
  void addWidget(QWidget *widget);
};

class QBoxLayout : public QLayout {
public:
  void addLayout(QLayout *layout, int stretch = 0);
};

class QVBoxLayout : public QBoxLayout {
public:
  explicit QVBoxLayout(QWidget *parent = nullptr);
};

class QHBoxLayout : public QBoxLayout {
public:
  explicit QHBoxLayout(QWidget *parent = nullptr);
};

class QTimer : public QObject {
public:
  explicit QTimer(QObject *parent = nullptr);
  ~QTimer() override;
  void start(int interval);
  void stop();
  void setSingleShot(bool single);
  template <typename Slot> static void singleShot(int, Slot) {}
  template <typename Context, typename Slot> static void singleShot(int, const Context *, Slot) {}
  void timeout();
};

class QAbstractItemModel : public QObject {
public:
  explicit QAbstractItemModel(QObject *parent = nullptr);
};

class QStandardItem {
public:
  explicit QStandardItem(const QString &text);
  virtual ~QStandardItem();
};

class QStandardItemModel : public QAbstractItemModel {
public:
  explicit QStandardItemModel(QObject *parent = nullptr);
  void appendRow(QStandardItem *item);
};

class QTreeView : public QWidget {
public:
  explicit QTreeView(QWidget *parent = nullptr);
  void setModel(QAbstractItemModel *model);
};

class QTreeWidget : public QTreeView {
public:
  explicit QTreeWidget(QWidget *parent = nullptr);
};

class QTreeWidgetItem {
public:
  explicit QTreeWidgetItem(int type = 0);
  explicit QTreeWidgetItem(QTreeWidget *parent, int type = 0);
  virtual ~QTreeWidgetItem();
};

class QRunnable {
public:
  QRunnable();
  virtual ~QRunnable();
  virtual void run() = 0;
};

class QThreadPool : public QObject {
public:
  static QThreadPool *globalInstance();
  void start(QRunnable *runnable, int priority = 0);
};

class QNetworkRequest {
public:
  explicit QNetworkRequest(const QString &url);
  ~QNetworkRequest();
};

class QNetworkReply : public QObject {
public:
  int error() const;
  void finished();
};

class QNetworkAccessManager : public QObject {
public:
  explicit QNetworkAccessManager(QObject *parent = nullptr);
  QNetworkReply *get(const QNetworkRequest &request);
  void setAutoDeleteReplies(bool enabled);
  void finished(QNetworkReply *reply);
};

template <typename T> class QScopedPointer {
public:
  explicit QScopedPointer(T *pointer = nullptr);
  ~QScopedPointer();
  void reset(T *other = nullptr);
  T *operator->() const;
};

template <typename T> class QList {
public:
  QList();
  QList(const QList &other);
  ~QList();
  void append(const T &item);
  void removeFirst();
  int size() const;
  T *begin();
  T *end();
};

template <typename Key, typename Value> class QHash {
public:
  QHash();
  QHash(const QHash &other);
  ~QHash();
  bool contains(const Key &key) const;
  const Value value(const Key &key) const;
  void insert(const Key &key, const Value &value);
  int remove(const Key &key);
};

template <typename Key, typename Value> class QCache {
public:
  explicit QCache(int maximum = 100);
  ~QCache();
  bool insert(const Key &key, Value *value, int cost = 1);
};

template <typename Container> void qDeleteAll(const Container &container);
