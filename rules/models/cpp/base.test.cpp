// Observers by shape, ends of instances, and tests.

class Observer {
public:
  virtual ~Observer() = default;
  virtual void changed() = 0;
};

class Subject;
Subject &weather();
Subject &traffic();

class Subject {
public:
  void addObserver(Observer *observer);
  void removeObserver(Observer *observer);
  void subscribe(Observer *observer);
  void unsubscribe(Observer *observer);
};

class Board : public Observer {
public:
  Board(Subject &near, Subject &far) : near(near), far(far) {
    near.addObserver(this); // ok: the destructor removes it
    far.addObserver(this);  // leak: listener-not-removed
  }
  ~Board() override { near.removeObserver(this); }
  void changed() override {}

private:
  Subject &near;
  Subject &far;
};

class Ticker : public Observer {
public:
  explicit Ticker(Subject &source) : source(source) { source.subscribe(this); } // ok: shutdown takes it back
  void shutdown() { source.unsubscribe(this); }
  void changed() override {}

private:
  Subject &source;
};

namespace testing {
class Test {
public:
  virtual ~Test();
  virtual void TestBody() = 0;
};
} // namespace testing

class Board_Updates_Test : public testing::Test {
public:
  void TestBody() override {
    int *value = new int(1); // ok: runs in a test
    *value = 2;
  }
};
