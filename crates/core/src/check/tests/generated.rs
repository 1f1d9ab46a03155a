//! The generated files of schema/: what the types say, and fresh.

use super::*;

#[test]
fn schemas_name_themselves_and_never_allow_null() {
    for (file, schema) in schemas() {
        assert_eq!(schema["$id"], file);
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert!(!schema.to_string().contains("\"null\""), "{file}");
        assert_eq!(schema["additionalProperties"], false, "{file}");
    }
}

#[test]
fn every_key_and_word_is_described() {
    for (file, schema) in schemas() {
        let definitions = schema["$defs"].as_object().unwrap();
        for (name, definition) in definitions {
            for (key, property) in definition["properties"].as_object().into_iter().flatten() {
                assert!(property["description"].is_string(), "{file}: {name}.{key}");
            }
        }
    }
}

#[test]
fn typescript_names_every_type_once() {
    let types = typescript();
    for expected in [
        "export interface Site {\n",
        "export interface Lead {\n",
        "  /** Always `frontdesk.lead/1`. */\n  schema: LeadSchema;\n",
        "export type Phase = \"awareness\" | \"consideration\" | \"decision\" | \"customer\";\n",
        "export type AnswerValue = string | Array<string>;\n",
        "export type Text = string | { [key: string]: string };\n",
        "  answers: Array<Answer>;\n",
        "  $schema?: string;\n",
    ] {
        assert_eq!(types.matches(expected).count(), 1, "{expected}\n{types}");
    }
    assert!(!types.contains("unknown;"));
}

/// `cargo xtask codegen` writes them; here only that nobody forgot it.
#[test]
fn the_files_of_schema_are_fresh() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../schema/");
    for (file, text) in generated_files() {
        let written = std::fs::read_to_string(format!("{folder}{file}")).unwrap_or_default();
        assert!(written == text, "schema/{file} is stale: run `cargo xtask codegen`");
    }
}
