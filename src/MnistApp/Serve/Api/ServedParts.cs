using MnistApp.Serve.Learning;
using MnistApp.Serve.Model;
using MnistApp.Serve.Safety;

namespace MnistApp.Serve.Api;

/// <summary>The parts that the endpoints work with.</summary>
/// <param name="Thread">The network.</param>
/// <param name="Watch">Reloads the network's file; null if it has none.</param>
/// <param name="Learner">Teaches the network what people have drawn.</param>
/// <param name="Gate">Limits the requests that arrive and that are worked on.</param>
/// <param name="Metrics">Counts what happens.</param>
/// <param name="Tell">Receives internal errors, one line each.</param>
internal sealed record ServedParts(
    ModelThread Thread, ModelWatch? Watch, OnlineLearner Learner, WorkGate Gate, ServeMetrics Metrics, Action<string> Tell);
