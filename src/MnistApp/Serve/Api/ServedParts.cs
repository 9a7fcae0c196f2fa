using MnistApp.Serve.Learning;
using MnistApp.Serve.Model;
using MnistApp.Serve.Safety;

namespace MnistApp.Serve.Api;

/// <summary>What the endpoints work with.</summary>
/// <param name="Thread">The network.</param>
/// <param name="Watch">Loads its file anew; null where it has none.</param>
/// <param name="Learner">Teaches it what people have drawn.</param>
/// <param name="Metrics">Counts what happens.</param>
/// <param name="Tell">Is told what goes wrong inside, a line each.</param>
internal sealed record ServedParts(ModelThread Thread, ModelWatch? Watch, Learner Learner, ServeMetrics Metrics, Action<string> Tell);
