/** TensorBoard's messages, as far as they are written here. Follows tensorboard/compat/proto, and the plugins' own. */

import { createRequire } from "node:module";
import type { Root } from "protobufjs";
import { TypeError } from "../../../python/exceptions.js";

const PROTO = `
syntax = "proto3";
message Event {
  double wall_time = 1; int64 step = 2;
  oneof what {
    string file_version = 3; bytes graph_def = 4; Summary summary = 5;
    SessionLog session_log = 7; TaggedRunMetadata tagged_run_metadata = 8;
  }
  SourceMetadata source_metadata = 10;
}
message SourceMetadata { string writer = 1; }
message SessionLog { int32 status = 1; }
message TaggedRunMetadata { string tag = 1; bytes run_metadata = 2; }
message Summary { repeated SummaryValue value = 1; }
message SummaryValue {
  string tag = 1;
  SummaryMetadata metadata = 9;
  oneof value { float simple_value = 2; Image image = 4; HistogramProto histo = 5; Audio audio = 6; TensorProto tensor = 8; }
}
message Image { int32 height = 1; int32 width = 2; int32 colorspace = 3; bytes encoded_image_string = 4; }
message Audio {
  float sample_rate = 1; int64 num_channels = 2; int64 length_frames = 3;
  bytes encoded_audio_string = 4; string content_type = 5;
}
message HistogramProto {
  double min = 1; double max = 2; double num = 3; double sum = 4; double sum_squares = 5;
  repeated double bucket_limit = 6; repeated double bucket = 7;
}
message SummaryMetadata { PluginData plugin_data = 1; }
message PluginData { string plugin_name = 1; bytes content = 2; }
message TensorProto {
  int32 dtype = 1; TensorShapeProto tensor_shape = 2;
  repeated float float_val = 5; repeated double double_val = 6; repeated int32 int_val = 7; repeated bytes string_val = 8;
  repeated float scomplex_val = 9; repeated int64 int64_val = 10; repeated bool bool_val = 11;
  repeated double dcomplex_val = 12; repeated int32 half_val = 13; repeated uint32 uint32_val = 16;
}
message TensorShapeProto { repeated Dimension dim = 2; }
message Dimension { int64 size = 1; }

message GraphDef { repeated NodeDef node = 1; VersionDef versions = 4; }
message NodeDef { string name = 1; string op = 2; repeated string input = 3; map<string, AttrValue> attr = 5; }
message AttrValue { oneof value { AttrList list = 1; bytes s = 2; } }
message AttrList { repeated TensorShapeProto shape = 7; }
message VersionDef { int32 producer = 1; }
message RunMetadata { StepStats step_stats = 1; }
message StepStats { repeated DeviceStepStats dev_stats = 1; }
message DeviceStepStats { string device = 1; }

message TextPluginData { int32 version = 1; }
message PrCurvePluginData { int32 version = 1; uint32 num_thresholds = 2; }
message MeshPluginData {
  int32 version = 1; string name = 2; int32 content_type = 3; string json_config = 5;
  repeated int32 shape = 6; uint32 components = 7;
}
message Layout { repeated Category category = 2; }
message Category { string title = 1; repeated Chart chart = 2; }
message Chart { string title = 1; oneof content { MultilineChart multiline = 2; MarginChart margin = 3; } }
message MultilineChart { repeated string tag = 1; }
message MarginChart { repeated Series series = 1; }
message Series { string value = 1; string lower = 2; string upper = 3; }
message HParamsPluginData {
  int32 version = 1;
  oneof data { Experiment experiment = 2; SessionStartInfo session_start_info = 3; SessionEndInfo session_end_info = 4; }
}
message Experiment { repeated HParamInfo hparam_infos = 4; repeated MetricInfo metric_infos = 5; }
message HParamInfo { string name = 1; int32 type = 4; oneof domain { ListValue domain_discrete = 5; } }
message MetricInfo { MetricName name = 1; }
message MetricName { string tag = 2; }
message SessionStartInfo { map<string, Value> hparams = 1; }
message SessionEndInfo { int32 status = 1; }
message Value { oneof kind { double number_value = 2; string string_value = 3; bool bool_value = 4; } }
message ListValue { repeated Value values = 1; }
`;

/** What of a message is set, under its fields' names in camelCase. */
export type Message = { readonly [field: string]: unknown };

/** The kinds of messages. */
export type MessageName =
  | "Event"
  | "GraphDef"
  | "RunMetadata"
  | "Layout"
  | `${"Text" | "PrCurve" | "Mesh" | "HParams"}PluginData`;

const require = createRequire(import.meta.url);
let root: Root | undefined;

/**
 * A message as bytes.
 *
 * @throws TypeError for a field of another type
 */
export function encode(name: MessageName, message: Message): Uint8Array {
  // When the first is written: most programs write none.
  root ??= (require("protobufjs") as typeof import("protobufjs")).parse(PROTO).root;
  const type = root.lookupType(name);
  const problem = type.verify(message);
  if (problem !== null) throw new TypeError(`expected a message ${name}: ${problem}`);
  return type.encode(message).finish();
}
