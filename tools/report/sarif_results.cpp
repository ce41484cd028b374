#include "tools/report/sarif_results.h"

#include "tools/report/levels.h"
#include "tools/report/sarif_rules.h"
#include "tools/report/sites.h"

#include "llvm/ADT/ArrayRef.h"

#include <map>

namespace leaklint::report {
namespace {

constexpr size_t kLongestTrace = 1000; ///< GitHub shows no more steps

class ResultWriter {
public:
  ResultWriter(llvm::json::OStream &json, const Report &report, SarifLocations &locations)
      : json(json), report(report), locations(locations) {}

  void finding(const finding::Finding &finding) {
    const finding::Site &site = finding.site;
    const catalogue::Rule *rule = report.catalogue.rule(site.rule);
    json.object([&] {
      head(site, rule, "fail", levelName(levelOf(report, site)));
      json.attributeObject("message", [&] { message(site, rule); });
      place(site);
      codeFlow(site);
      fingerprints(finding);
      fixes(site);
      suppression(finding);
      if (report.baseline)
        json.attribute("baselineState", report.baseline->contains(finding) ? "unchanged" : "new");
      properties(site);
    });
  }

  void other(const finding::Site &site) {
    const bool proven = standing(site.verdict) == Standing::Proven;
    const bool open = site.verdict == finding::Verdict::Unknown;
    json.object([&] {
      head(site, report.catalogue.rule(site.rule), proven ? "pass" : open ? "open" : "review", "none");
      json.attributeObject("message", [&] { json.attribute("text", jsonText(sentence(describe(site)))); });
      place(site);
      properties(site);
    });
  }

private:
  void head(const finding::Site &site, const catalogue::Rule *rule, llvm::StringRef kind, llvm::StringRef level) {
    json.attribute("ruleId", jsonText(site.rule));
    if (rule)
      json.attribute("ruleIndex", static_cast<int64_t>(rule - report.catalogue.rules.data()));
    json.attribute("kind", kind);
    json.attribute("level", level);
  }

  /// Text as well as id: GitHub reads the one, translation and grouping need the other.
  void message(const finding::Site &site, const catalogue::Rule *rule) {
    json.attribute("text", jsonText(sentence(site.message)));
    const auto found =
        rule ? rule->messages.find(site.messageId) : std::map<std::string, std::string>::const_iterator();
    if (!rule || found == rule->messages.end())
      return;
    const auto values = messageArguments(messageString(found->second), site);
    if (!values)
      return;
    json.attribute("id", jsonText(site.messageId));
    json.attributeArray("arguments", [&] {
      for (const std::string &value : *values)
        json.value(jsonText(value));
    });
  }

  void place(const finding::Site &site) {
    json.attributeArray("locations", [&] {
      json.object([&] {
        locations.physicalLocation(site.where, /*context=*/true);
        if (!site.function.empty())
          logicalLocation(site.function);
      });
    });
    related(site);
  }

  void logicalLocation(llvm::StringRef function) {
    json.attributeArray("logicalLocations", [&] {
      json.object([&] {
        json.attribute("fullyQualifiedName", jsonText(function));
        json.attribute("kind", "function");
      });
    });
  }

  void related(const finding::Site &site) {
    std::vector<finding::Step> steps = site.related;
    if (site.evidenceAt.range.valid())
      steps.push_back({site.evidenceAt, site.evidence});
    if (steps.empty())
      return;
    unsigned id = 0;
    json.attributeArray("relatedLocations", [&] {
      for (const finding::Step &step : steps)
        locations.step(step, ++id);
    });
  }

  void codeFlow(const finding::Site &site) {
    if (site.trace.empty())
      return;
    json.attributeArray("codeFlows", [&] {
      json.object([&] {
        json.attributeArray("threadFlows", [&] {
          json.object([&] { json.attributeArray("locations", [&] { threadFlow(site.trace); }); });
        });
      });
    });
  }

  void threadFlow(llvm::ArrayRef<finding::Step> steps) {
    for (const finding::Step &step : steps.take_front(kLongestTrace)) {
      json.object([&] {
        json.attributeBegin("location");
        locations.step(step);
        json.attributeEnd();
      });
    }
  }

  void fingerprints(const finding::Finding &finding) {
    json.attributeObject("partialFingerprints", [&] {
      json.attribute(finding::kFingerprintName, finding.fingerprint);
      if (!finding.primaryLineHash.empty())
        json.attribute("primaryLocationLineHash", finding.primaryLineHash);
    });
  }

  void fixes(const finding::Site &site) {
    if (site.fixes.empty())
      return;
    json.attributeArray("fixes", [&] {
      for (const finding::Fix &fix : site.fixes) {
        json.object([&] {
          json.attributeObject("description", [&] { json.attribute("text", jsonText(sentence(fix.description))); });
          json.attributeArray("artifactChanges", [&] { changes(fix); });
        });
      }
    });
  }

  void changes(const finding::Fix &fix) {
    std::map<std::string, std::vector<const finding::Replacement *>> byFile;
    for (const finding::Replacement &replacement : fix.replacements)
      byFile[replacement.where.file].push_back(&replacement);
    for (const auto &[file, replacements] : byFile) {
      json.object([&] {
        locations.artifactLocation(file);
        json.attributeArray("replacements", [&] {
          for (const finding::Replacement *replacement : replacements)
            json.object([&] { change(*replacement); });
        });
      });
    }
  }

  void change(const finding::Replacement &replacement) {
    locations.deletedRegion(replacement.where);
    json.attributeObject("insertedContent", [&] { json.attribute("text", jsonText(replacement.text)); });
  }

  void suppression(const finding::Finding &finding) {
    if (!finding.suppression)
      return;
    json.attributeArray("suppressions", [&] {
      json.object([&] {
        json.attribute("kind", "inSource");
        if (!finding.suppression->reason.empty())
          json.attribute("justification", jsonText(finding.suppression->reason));
        json.attributeObject("location", [&] { locations.physicalLocation(finding.suppression->where); });
      });
    });
  }

  void properties(const finding::Site &site) {
    json.attributeObject("properties", [&] {
      json.attribute("category", jsonText(site.category));
      json.attribute("confidence", toString(site.confidence));
      json.attribute("verdict", finding::toString(site.verdict));
    });
  }

  llvm::json::OStream &json;
  const Report &report;
  SarifLocations &locations;
};

} // namespace

void writeResults(llvm::json::OStream &json, const Report &report, SarifLocations &locations) {
  ResultWriter writer(json, report, locations);
  json.attributeArray("results", [&] {
    for (const finding::Finding &finding : report.findings)
      writer.finding(finding);
    if (report.allSites)
      for (const finding::Site *site : otherSites(report))
        writer.other(*site);
  });
}

} // namespace leaklint::report
