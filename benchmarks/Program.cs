using System.CommandLine;
using BenchmarkDotNet.Running;
using Benchmarks.Compare;
using Benchmarks.Jupyter;
using Benchmarks.Kernels;

var rounds = new Option<int>("--rounds") { Description = "How often each figure is measured; the median is reported.", DefaultValueFactory = _ => 5 };
var json = new Option<bool>("--json") { Description = "Write one JSON object instead of the table." };
var compare = new Command("compare", "Runs this project and each installed peer by turns, and prints a table with ratios.") { rounds, json };
compare.SetAction(result => Comparison.Run(result.GetValue(rounds), result.GetValue(json)));

var kernels = new Command("kernels", "Times the kernels by themselves with BenchmarkDotNet: GFLOP/s and share of the peak.");
kernels.SetAction(_ => BenchmarkRunner.Run<KernelBenchmarks>().HasCriticalValidationErrors ? 1 : 0);

var jupyter = new Command("jupyter", "Times this project's notebook kernel and IPython's, as Jupyter's client sees them.") { rounds, json };
jupyter.SetAction(result => KernelComparison.Run(result.GetValue(rounds), result.GetValue(json)));

// What compare starts as a process of its own for each setting of the instruction set.
var worker = new Command("worker", "Answers measuring requests on standard input.") { Hidden = true };
worker.SetAction(_ => Worker.Run(Console.In, Console.Out));

var root = new RootCommand("Benchmarks: the managed engine against PyTorch and ONNX Runtime, the notebook kernel against IPython's.") { compare, kernels, jupyter, worker };
return root.Parse(args).Invoke();
