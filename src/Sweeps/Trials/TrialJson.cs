using System.Text.Json.Serialization;

namespace MnistHelpers.Sweeps.Trials;

/// <summary>Serializes the objectives of a trial as JSON.</summary>
[JsonSerializable(typeof(double[]))]
internal sealed partial class TrialJson : JsonSerializerContext;
