#pragma once

#include "checks/ir/builder.h"
#include "checks/ir/text.h"

#include <gtest/gtest.h>

namespace leaklint::ir {

/// Builds one function out of calls of globals named by the test, and compares its blocks with what is expected.
class BuilderTest : public testing::Test {
protected:
  LocalId call(llvm::StringRef name, bool mayThrow = true) {
    FunctionBuilder::CallSpec spec;
    spec.callee = {RootKind::Global, kNoLocal, module.intern(name), {}};
    spec.mayThrow = mayThrow;
    return builder.call({}, spec);
  }

  void pushFinally(llvm::StringRef name, bool mayThrow = true) {
    builder.pushCleanup({}, [this, name, mayThrow](FunctionBuilder &) { call(name, mayThrow); });
  }

  /// The blocks of the finished function, as the text form shows them, without the numbers of unused results.
  std::string finish() {
    builder.finish({});
    EXPECT_EQ(verify(module), std::vector<std::string>());
    std::string text;
    llvm::raw_string_ostream out(text);
    print(module, function, out);
    return withoutResults(llvm::StringRef(text).split('\n').second.drop_back(2));
  }

  static std::string withoutResults(llvm::StringRef text) {
    std::string lines;
    while (!text.empty()) {
      auto [line, rest] = text.split('\n');
      size_t start = line.find(" = call");
      lines += start == llvm::StringRef::npos ? line : ("  " + line.drop_front(start + 3)).str();
      lines += '\n';
      text = rest;
    }
    return lines;
  }

  Module module;
  Function &function = addBody();
  FunctionBuilder builder{module, function};

private:
  Function &addBody() {
    Function &body = module.addFunction();
    body.kind = FunctionKind::ModuleBody;
    return body;
  }
};

} // namespace leaklint::ir
