#pragma once

#include "tools/report/report.h"

namespace leaklint::report {

// One function a format, each in the file of its name.
void writeText(const Report &report, llvm::raw_ostream &out);
void writeSarif(const Report &report, llvm::raw_ostream &out);
void writeJson(const Report &report, llvm::raw_ostream &out);
void writeGithub(const Report &report, llvm::raw_ostream &out);
void writeGitlab(const Report &report, llvm::raw_ostream &out);
void writeRdjson(const Report &report, llvm::raw_ostream &out);
void writeChecklist(const Report &report, llvm::raw_ostream &out);
void writeHtml(const Report &report, llvm::raw_ostream &out);

} // namespace leaklint::report
