using System.CommandLine;
using BenchmarkDotNet.Running;
using Benchmarks.Browsers;
using Benchmarks.Charts;
using Benchmarks.Compare;
using Benchmarks.Jupyter;
using Benchmarks.Kernels;
using Benchmarks.Readings;
using Benchmarks.Recipes;
using Benchmarks.Samplers;
using Benchmarks.Scaling;
using Benchmarks.Serving;
using Benchmarks.Starting;
using Benchmarks.Sweeps;
using Benchmarks.Tracing;
using Benchmarks.Waits;
using MnistHelpers;

var rounds = new Option<int>("--rounds")
{
    Description = "How often each figure is measured; the median is reported.",
    DefaultValueFactory = _ => 5,
};
var json = new Option<bool>("--json") { Description = "Write one JSON object instead of the table." };
var compare = new Command("compare", "Runs this project and each installed peer by turns, and prints a table with ratios.")
{
    rounds, json,
};
compare.SetAction(result => Comparison.Run(result.GetValue(rounds), result.GetValue(json)));

var nets = new Argument<string[]>("name")
{
    Description = $"Which: {string.Join(", ", CommonNets.Names)}; all if none is named.",
    Arity = ArgumentArity.ZeroOrMore,
};
nets.AcceptOnlyFromAmong([.. CommonNets.Names]);
var networks = new Command(
    "networks", "Trains and runs networks that people write, on this project's engine and on TorchSharp's, by turns.")
{
    nets, rounds, json,
};
networks.SetAction(result => NetworkComparison.Run(result.GetValue(nets)!, result.GetValue(rounds), result.GetValue(json)));

var kernels = new Command("kernels", "Times the kernels by themselves with BenchmarkDotNet: GFLOP/s and share of the peak.");
kernels.SetAction(_ => BenchmarkRunner.Run<KernelBenchmarks>().HasCriticalValidationErrors ? 1 : 0);

var jupyter = new Command("jupyter", "Times this project's notebook kernel and IPython's, as Jupyter's client sees them.") { rounds, json };
jupyter.SetAction(result => KernelComparison.Run(result.GetValue(rounds), result.GetValue(json)));

var names = new Argument<string[]>("name")
{
    Description = "Which: fast, standard, accurate, ensemble, tiny; all if none is named.",
    Arity = ArgumentArity.ZeroOrMore,
};
names.AcceptOnlyFromAmong([.. RecipeBenchmark.Names]);
var folder = new Option<string>("--folder")
{
    Description = "Where finished runs are kept, and how far a broken off one has come.",
    DefaultValueFactory = _ => Path.Combine("artifacts", "recipes"),
};
var recipes = new Command(
    "recipes",
    "Trains each recipe on all 60,000 training images with several seeds and evaluates it once on the 10,000 test images.")
    {
        names, folder, json,
    };
// On another thread, so that Ctrl+C is listened to while it works.
recipes.SetAction((result, cancellation) =>
    Task.Run(
        () => RecipeBenchmark.Run(result.GetValue(names)!, result.GetValue(folder)!, result.GetValue(json), cancellation),
        CancellationToken.None));

var tiny = new Option<bool>("--tiny") { Description = "Train the small network that drawing pads and pages use." };
var network = new Option<string?>("--out")
{
    Description = "The network's file; artifacts/standard.safetensors or artifacts/tiny.safetensors if none is named.",
};
var pretrained = new Command("pretrained", "Trains the committed network again, with the same seed.") { tiny, network };
pretrained.SetAction(result => PretrainedNetwork.Run(result.GetValue(network), result.GetValue(tiny)));

var pieceNetwork = new Option<string>("--out")
{
    Description = "The network's file.",
    DefaultValueFactory = _ => Path.Combine("artifacts", "pieces.safetensors"),
};
var pieces = new Command("pieces", "Trains the committed network for touching digits again, with the same seed.") { pieceNetwork };
pieces.SetAction(result => PieceNetwork.Run(result.GetValue(pieceNetwork)!));

var traceFile = new Option<string>("--out")
{
    Description = "The chart's file.",
    DefaultValueFactory = _ => Path.Combine("artifacts", "training-step.svg"),
};
var traceNet = new Argument<string>("net")
{
    Description = "Which of the networks that compare measures.",
    DefaultValueFactory = _ => "reference",
};
traceNet.AcceptOnlyFromAmong(Nets.Names);
var trace = new Command("trace", "Draws what each thread does in a training step.") { traceNet, traceFile };
trace.SetAction(result => TraceBenchmark.Run(result.GetValue(traceNet)!, result.GetValue(traceFile)!));

var augmentation = new Command(
    "augmentation",
    "Times the training of the reference network without, with affine and with all augmentation, by turns.") { rounds, json };
augmentation.SetAction(result => AugmentationCost.Run(result.GetValue(rounds), result.GetValue(json)));

var plotly = new Option<string>("--plotly")
{
    Description = "The file of plotly.js 2.27.1.",
    DefaultValueFactory = _ => Path.Combine("node_modules", "plotly.js-dist-min", "plotly.min.js"),
};
var charts = new Command(
    "charts",
    "Opens a page with twelve charts in Chromium: its size, and how soon it is drawn beside what plotly.js takes alone.")
    {
        rounds, plotly, json,
    };
charts.SetAction(result => ChartPage.RunAsync(result.GetValue(rounds), result.GetValue(plotly)!, result.GetValue(json)));

var packages = new Option<string>("--packages")
{
    Description = "The folder with npm's onnxruntime-web, @tensorflow/tfjs and @tensorflow/tfjs-backend-wasm.",
    DefaultValueFactory = _ => "node_modules",
};
var browser = new Command(
    "browser", "Trains and runs the reference network in Chromium, on this project's engine and on what else a page can have, by turns.")
    {
        rounds, packages, json,
    };
browser.SetAction(result => BrowserBenchmark.RunAsync(result.GetValue(rounds), result.GetValue(packages)!, result.GetValue(json)));

var samplers = new Command(
    "samplers",
    "Compares the samplers of sweeps with Optuna's on standard functions and on a table of trainings, and times a suggestion.") { json };
samplers.SetAction(result => SamplerComparison.Run(result.GetValue(json)));

var sweeps = new Command(
    "sweeps",
    "Runs studies of 30 trials with and without pruning, by turns, and measures what a trial costs in a study of 10,000.") { rounds, json };
sweeps.SetAction(result => SweepBenchmark.Run(result.GetValue(rounds), result.GetValue(json)));

var serve = new Command("serve", "Asks mnist serve on this machine: predictions a second, times under an even load, memory.")
{
    rounds, json,
};
serve.SetAction(result => ServeBenchmark.RunAsync(result.GetValue(rounds), result.GetValue(json)));

var start = new Command(
    "start", "Times processes from their start to the end of their first epoch, beside an epoch once everything is compiled.")
    {
        rounds, json,
    };
start.SetAction(result => StartBenchmark.Run(result.GetValue(rounds), result.GetValue(json)));

var curves = new Argument<string[]>("name")
{
    Description = $"Which: {string.Join(", ", ScalingBenchmark.Names)}; all if none is named.",
    Arity = ArgumentArity.ZeroOrMore,
};
curves.AcceptOnlyFromAmong([.. ScalingBenchmark.Names]);
var figures = new Option<string>("--folder")
{
    Description = "Where the charts are written.",
    DefaultValueFactory = _ => Path.Combine("artifacts", "scaling"),
};
var scaling = new Command(
    "scaling", "Measures how time and memory grow with the batch, the network, the size of the images and their number; draws the curves.")
    {
        curves, rounds, figures, json,
    };
scaling.SetAction(result => ScalingBenchmark.Run(
    result.GetValue(curves)!, result.GetValue(rounds), result.GetValue(figures)!, result.GetValue(json)));

var collections = new Argument<string[]>("name")
{
    Description = "Parts of the names of the collections to read; all if none is named.",
    Arity = ArgumentArity.ZeroOrMore,
};
var seed = new Option<int>("--seed") { Description = "What the pictures are drawn from.", DefaultValueFactory = _ => 1 };
var count = new Option<int>("--count") { Description = "The pictures of each collection.", DefaultValueFactory = _ => 300 };
var drawn = new Option<string>("--folder")
{
    Description = "Where the pictures are drawn, and kept.",
    DefaultValueFactory = _ => Path.Combine("artifacts", "readings"),
};
var model = new Option<string?>("--model") { Description = "The network's file; the committed one if none is named." };
var wrong = new Option<bool>("--wrong") { Description = "List what was read wrongly on standard error." };
var readings = new Command(
    "readings",
    "Draws pictures of digits in many ways from a seed, reads each as one digit and as a page, and counts what is correct.")
    {
        collections, seed, count, drawn, model, wrong, json,
    };
readings.SetAction(result => ReadingBenchmark.Run(new ReadingOptions(
    result.GetValue(collections)!, result.GetValue(seed), result.GetValue(count), result.GetValue(drawn)!, result.GetValue(model),
    result.GetValue(wrong), result.GetValue(json))));

var changedLabels = new Option<string>("--labels")
{
    Description = "The table of the pictures.",
    DefaultValueFactory = _ => Path.Combine("test_data", "labels.csv"),
};
var changes = new Command("changes", "Reads pictures after small changes, and counts the answers that stay.") { changedLabels, wrong };
changes.SetAction(result => ChangedPictures.Run(result.GetValue(changedLabels)!, result.GetValue(wrong)));

var clone = new Option<bool>("--clone") { Description = "Also run the README's command in a fresh clone, once." };
var waits = new Command("waits", "Times what a person waits for: commands, the notebook page, completions and keys.")
{
    rounds, clone, json,
};
waits.SetAction((result, _) => WaitBenchmark.RunAsync(result.GetValue(rounds), result.GetValue(clone), result.GetValue(json)));

// What sweeps starts as processes of its own.
var studyFile = new Argument<string>("study");
var sweepWorker = new Command("sweep-worker", "Works on a study.") { studyFile };
sweepWorker.Hidden = true;
sweepWorker.SetAction(result => SweepBenchmark.Work(result.GetRequiredValue(studyFile)));

// What start starts as processes of their own.
var startWorker = new Command("start-worker", "Trains, and writes a line after each epoch.") { Hidden = true };
startWorker.SetAction(_ => StartBenchmark.Work());

// What scaling starts as processes of their own.
var curveName = new Argument<string>("curve");
var curveSize = new Argument<int>("size");
var scalingWorker = new Command("scaling-worker", "Measures one size of a curve.") { curveName, curveSize };
scalingWorker.Hidden = true;
scalingWorker.SetAction(result => ScalingWorker.Run(result.GetRequiredValue(curveName), result.GetValue(curveSize)));

// What compare starts as a process of its own for each setting of the instruction set.
var worker = new Command("worker", "Answers measuring requests on standard input.") { Hidden = true };
worker.SetAction(_ =>
{
    ImageSet train = Mnist.Load().Train;
    return Worker.Run(Console.In, Console.Out, train.Pixels, train.Labels);
});

var onnxModel = new Argument<string>("model");
var onnxWorker = new Command("onnx-worker", "Answers measuring requests on standard input, with ONNX Runtime.") { onnxModel };
onnxWorker.Hidden = true;
onnxWorker.SetAction(result => OnnxWorker.Run(result.GetRequiredValue(onnxModel), Console.In, Console.Out));

// What samplers reads.
var file = new Argument<string>("file");
var table = new Command("samplers-table", "Trains the networks of the table that samplers are compared on.") { file };
table.Hidden = true;
table.SetAction(result => MnistTable.Make(result.GetValue(file)!));

const string description =
    "Benchmarks: the managed engine against TorchSharp with libtorch and ONNX Runtime, the notebook kernel against IPython's, what the recipes reach, "
    + "how soon charts are drawn, how well digits on pictures are read, how soon sweeps find good hyperparameters, "
    + "what pruning saves them, how fast the server answers, what a person waits for, how fast a browser is, "
    + "and how the cost of a training grows.";
var root = new RootCommand(description)
{
    compare, networks, kernels, jupyter, recipes, pretrained, pieces, trace, augmentation, charts, browser, readings, changes,
    samplers, sweeps, serve, start, waits, scaling,
    sweepWorker, startWorker, scalingWorker, worker, onnxWorker, table,
};
return root.Parse(args).Invoke();
