using Documentation.Tests.Running;

namespace Documentation.Tests;

/// <summary>What is expected of each command of the texts.</summary>
internal static partial class CommandTable
{
    /// <summary>The folder of somebody who has no clone.</summary>
    private const string Reader = "reader";

    private const string SumNotebook = """
        {
          "cells": [
            {
              "cell_type": "code", "execution_count": null, "id": "a", "metadata": {}, "outputs": [],
              "source": ["Console.WriteLine(Enumerable.Range(1, 100).Sum());"]
            }
          ],
          "metadata": {
            "kernelspec": { "display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp" }, "language_info": { "name": "C#" }
          },
          "nbformat": 4, "nbformat_minor": 5
        }
        """;

    private const string DatedRun = "runs/2026-01-31_12-00-00", EarlierRun = "runs/2026-01-30_12-00-00";

    public static IReadOnlyList<Chapter> Chapters { get; } =
    [
        new("notebooks in the browser",
        [
            new("dotnet run -c Release --project src/NotebookServer -- notebooks/main.ipynb")
            {
                Serves = true,
                Prints = @"Serving .*/notebooks on http://127\.0\.0\.1:\d+/notebooks/main\.ipynb\?token=\w+ ",
            },
        ]),
        new("pictures of the repository",
        [
            new("dotnet run -c Release --project src/MnistApp -- predict test_data --labels test_data/labels.csv")
            {
                Prints = "pictures with one digit read correctly, (100|9[89])",
            },
        ]),
        new("pictures of the reader",
        [
            new("mnist predict photo.jpg")
            {
                Before = place =>
                {
                    TakeTools(place);
                    place.Provide("photo.jpg", "test_data/pen-2.jpg");
                },
                Prints = "photo.jpg +7 ",
            },
            new("mnist serve --export digits.html") { Leaves = ["digits.html"] },
        ])
        { IsQuick = true },
        new("a folder of notebooks in the browser",
        [
            new("dotnet run -c Release --project src/NotebookServer -- notebooks --port 9000 --no-browser")
            {
                Serves = true,
                Prints = @"Serving .*/notebooks on http://127\.0\.0\.1:9000/\?token=\w+ ",
            },
        ]),
        new("notebooks without a browser",
        [
            new("dotnet run -c Release --project src/NotebookKernel -- run notebooks/main.ipynb")
            {
                Prints = @"test accuracy 0\.9[89]",
                Leaves = ["notebooks/main.executed.ipynb", "notebooks/main.html"],
            },
            new("dotnet run -c Release --project src/NotebookKernel -- run notebooks/main.ipynb -p epochs=5 -p learningRate=5e-4")
            {
                Prints = @"epoch 5/5.*\n(.*\n)*.*test accuracy 0\.9[89]",
            },
            new("dotnet run -c Release --project src/NotebookKernel -- run notebooks/2-training.ipynb -p quick=true")
            {
                Leaves = ["notebooks/2-training.html"],
            },
            new("mnist-notebook-kernel site --help") { Prints = "--largest", Before = TakeTools },
            new("dotnet run -c Release --project src/NotebookKernel -- site notebooks -o site")
            {
                Leaves = ["site/index.html", "site/5-custom-images.html"],
            },
            new("dotnet publish -c Release src/NotebookWorkers -o workers") { Leaves = ["workers/wwwroot/worker.js"] },
            new("dotnet run -c Release --project src/NotebookKernel -- site notebooks -o site --live workers/wwwroot")
            {
                Leaves = ["site/main.html", "site/live/main.html", "site/live/files.json"],
            },
        ]),
        new("notebooks in Jupyter",
        [
            new("dotnet build -c Release src/MnistHelpers") { Leaves = ["src/MnistHelpers/bin/Release/net10.0/MnistHelpers.dll"] },
            new("dotnet run -c Release --project src/NotebookKernel -- install") { Prints = "Installed in " },
            new("jupyter notebook notebooks/main.ipynb") { Serves = true, Requires = "jupyter", Before = AllowRoot },
            new("jupyter nbconvert --execute --to html notebooks/main.ipynb") { Requires = "jupyter", Leaves = ["notebooks/main.html"] },
            new("dotnet build src/MnistHelpers -c Release -t:FetchPlotly") { Requires = "npm" },
        ]),
        new("the command, from the repository",
        [
            new("dotnet run -c Release --project src/MnistApp -- predict photo.jpg")
            {
                Before = place => place.Provide("photo.jpg", "test_data/pen-2.jpg"),
                Prints = "photo.jpg +7 ",
            },
            new("dotnet run -c Release --project src/MnistApp -- serve --export digits.html") { Leaves = ["digits.html"] },
            new("dotnet run -c Release --project src/MnistApp -- serve")
            {
                Serves = true,
                During =
                [
                    new("curl -F image=@photo.jpg http://127.0.0.1:8080/api/predict") { Prints = "\"digit\": ?7", Requires = "curl" },
                    new("curl -H Content-Type:application/octet-stream --data-binary @pixels http://127.0.0.1:8080/api/predict")
                    {
                        Before = place => File.WriteAllBytes(place.Find("pixels"), new byte[784]),
                        Prints = "\"digits\"",
                        Requires = "curl",
                    },
                ],
            },
            new("dotnet run -c Release --project src/MnistApp -- train --recipe standard") { Prints = "runs/", Leaves = ["runs"] },
            new("dotnet run -c Release --project src/MnistApp -- sweep sweep.db") { Prints = "study: 30 trials", Leaves = ["sweep.db"] },
        ]),
        new("packages and tools",
        [
            new("dotnet pack -c Release -o artifacts/packages") { Leaves = ["artifacts/packages/mnist-notebooks.0.1.0.nupkg"] },
            new("dotnet tool install --global mnist-notebooks --source artifacts/packages") { Prints = "mnist-notebooks" },
            new("dotnet tool install --global mnist-notebooks") { In = Reader, Prints = "mnist-notebooks", Before = StandInForNuGet },
            new("dotnet tool install --global mnist-notebook-kernel") { In = Reader, Prints = "mnist-notebook-kernel" },
            new("dotnet tool install --global mnist-notebook-server") { In = Reader, Prints = "mnist-notebook-server" },
            new("mnist-notebook-kernel run notebook.ipynb")
            {
                In = Reader,
                Before = place => File.WriteAllText(place.Find("reader/notebook.ipynb"), SumNotebook),
                Prints = "5050",
                Leaves = ["reader/notebook.executed.ipynb", "reader/notebook.html"],
            },
            new("mnist-notebook-kernel install") { In = Reader, Prints = "Installed in " },
            new("mnist-notebook-kernel site notebooks -o site")
            {
                In = Reader,
                Before = place => place.Write("reader/notebooks/notebook.ipynb", SumNotebook),
                Leaves = ["reader/site/index.html", "reader/site/notebook.html"],
            },
            new("mnist-notebook-server notebook.ipynb") { In = Reader, Serves = true },
        ]),
        new("the tool",
        [
            new("mnist data") { Prints = "60,?000", Before = TakeTools },
            new("mnist data --export pictures --count 100") { Leaves = ["pictures/train/labels.csv", "pictures/test/labels.csv"] },
            new("mnist data --data fashion") { Before = ProvideFashion, Prints = "60,?000" },
            new("mnist predict --multi page.png")
            {
                Before = place => place.Provide("page.png", "test_data/postcode-3.png"),
                Prints = "page.png",
            },
            new("mnist predict scans --labels scans/labels.csv") { Before = ProvideScans, Prints = "2 of 2 pictures with one digit" },
            new("mnist predict *.png --json") { Prints = @"page\.png" },
            new("mnist train") { Prints = "runs/", Leaves = ["runs"] },
            new("mnist evaluate --model runs/<time>") { Filled = ("<time>", NewestRun), Prints = "precision" },
            new("mnist train --recipe standard") { Prints = "runs/" },
            new("mnist train --recipe fast --seed 7") { Prints = "runs/" },
            new("mnist train --set block2.filters=48 --dense 1") { Prints = "runs/" },
            new("mnist train --epochs 20 --patience 3") { InterruptedAfter = "epoch 1/20: " },
            new("mnist train --resume runs/2026-01-31_12-00-00") { Before = DateRuns, Prints = "runs/2026-01-31_12-00-00" },
            new("mnist evaluate") { Prints = "precision" },
            new("mnist evaluate --model runs/2026-01-31_12-00-00") { Prints = "precision" },
            new("mnist evaluate --out report") { Leaves = ["report"] },
            new("mnist compare runs/2026-01-30_12-00-00 runs/2026-01-31_12-00-00") { Prints = "only the first right: " },
            new("mnist robustness") { Prints = "fog" },
            new("mnist robustness --corruptions fog,stripe --severity 3") { Prints = "stripe" },
            new("mnist robustness --model runs/2026-01-31_12-00-00 --baseline runs/2026-01-30_12-00-00")
            {
                Prints = "compared with the baseline",
            },
            new("mnist export digits.onnx") { Leaves = ["digits.onnx"] },
            new("mnist export digits.dat --model runs/2026-01-31_12-00-00") { Leaves = ["digits.dat"] },
            new("mnist serve") { Serves = true },
            new("mnist serve --model runs/2026-01-31_12-00-00 --open") { Serves = true },
            new("mnist serve --help") { Prints = "--concurrency" },
            new("mnist notebook notebooks/main.ipynb") { Prints = @"test accuracy 0\.9[89]" },
            new("mnist notebook notebooks/main.ipynb -p epochs=5") { Prints = @"epoch 5/5.*\n(.*\n)*.*test accuracy 0\.9[89]" },
            new("mnist notebook --help") { Prints = "mnist notebook notebooks/main.ipynb" },
            new("tensorboard --logdir runs") { Serves = true, Requires = "tensorboard" },
        ]),
        new("sweeps",
        [
            new("mnist sweep sweep.db") { Before = TakeTools, Prints = "study: 30 trials" },
            new("mnist sweep sweep.db --trials 60") { Prints = "study: 60 trials" },
            new("mnist sweep sweep.db --best csharp") { Prints = "LearningRate = " },
            new("mnist sweep sweep.db --export sweep.html") { Leaves = ["sweep.html"] },
        ]),
        new("the programs of contributors",
        [
            new("dotnet build -c Release tests/TorchSharp.Managed.Tests") { Prints = "0 Error" },
            new("cd tests/TorchSharp.Managed.Tests"),
            new("dotnet bin/Release/net10.0/TorchSharp.Managed.Tests.dll -class '*OptimizerTests'")
            {
                In = "tests/TorchSharp.Managed.Tests",
                Prints = "Failed: 0",
            },
            new("dotnet run --project tools/TileGenerator"),
            new("dotnet publish src/MnistApp -c Release -r linux-x64 --self-contained false -o ~/mnist")
            {
                Before = place => Assert.False(Path.Exists(Path.Combine(place.Home, "mnist"))),
                Prints = "mnist",
            },
        ]),
        new("a sweep on many machines",
        [
            new("dotnet publish src/MnistApp -c Release -r linux-x64 --self-contained -o ~/mnist") { Prints = "mnist" },
            new(
                "$MNIST sweep \"$STUDY\" --trials 200 --enqueue '{\"learningRate\": 0.003, \"batchSize\": 64, \"schedule\": \"OneCycle\", "
                    + "\"block1.filters\": 32, \"block2.filters\": 64, \"dense1.units\": 64, \"dense1.dropout\": 0.2, "
                    + "\"labelSmoothing\": 0.05}'")
            {
                Before = place => place.Environment["MNIST"] = Path.Combine(place.Home, "mnist", "mnist"),
                Prints = "trial 0",
            },
            new("mnist sweep \"$STUDY\" --trials 200 --workers 2") { Before = TakeTools, RunsOn = true, Prints = "trial +\\d+ complete" },
            new("mnist sweep --worker \"$STUDY\"") { RunsOn = true },
            new("mnist sweep --status \"$STUDY\"") { Prints = "study: " },
            new("mnist sweep --stop \"$STUDY\"") { Prints = "stopped" },
        ])
        { NeedsPostgres = true },
    ];

    /// <summary>The commands that no test types, and why.</summary>
    public static IReadOnlyDictionary<string, string> NotTyped { get; } = new Dictionary<string, string>
    {
        ["dotnet test -c Release"] = "this test is part of it",
        ["dotnet build -c Release"] = ".ci/run builds everything so",
        ["dotnet format"] = "it would change the sources that the tests are built from; .ci/run --long asks it whether it would",
        [".ci/run --long"] = "this test is part of it",
        ["dotnet run -c Release --project tools/FaultSeeder -- draw --seed 1 --count 20 -o faults.json"] = "it clones a repository, and this is none",
        ["dotnet run -c Release --project tools/FaultSeeder -- run faults.json"] = "it runs the tests again and again, for hours",
        ["dotnet run -c Release --project tools/Unreached -- --internal"] = "it needs everything built; Architecture.Tests has its walk",
        ["dotnet build -c Release -p:Engine=libtorch"] = "it downloads libtorch, hundreds of megabytes",
        ["dotnet run -c Release -p:Engine=libtorch --project src/NotebookKernel -- run notebooks/main.ipynb"] = "it downloads libtorch too",
        ["node tools/CourseCopies/course-copies.js"] = "it runs all notebooks, for ten minutes; CourseCopyTests see whether it has been run",
        ["node tools/ExtensionFigures/extension-figures.js CODE_SERVER [JUPYTER]"] = "it needs VS Code in a browser, and its figures an idle machine",
        ["node tools/ExtensionPictures/extension-pictures.js CODE_SERVER"] = "it needs VS Code in a browser; its pictures are looked at",
        ["dotnet tool restore"] = "it downloads a tool; .ci/run --long does so",
        ["dotnet docfx docs/api/docfx.json --output site/api"] = "it needs that tool",
        ["dotnet run -c Release --project src/NotebookKernel -- site notebooks -o site --link \"API=api/index.html\" --live workers/wwwroot"] =
            "the same without a link is typed; SiteWriterTests have links",
        ["git config filter.notebook.clean \"dotnet src/NotebookKernel/bin/Release/net10.0/NotebookKernel.dll clean\""] =
            "it changes a clone's settings; CleanTests have git use the filter",
        ["npm install"] = "it downloads the tool that packs extensions, hundreds of packages",
        ["npm run package"] = "it needs that tool",
        ["code --install-extension csharp-notebooks-0.1.0.vsix"] = "VS Code is the reader's",
        ["jupyter lab"] = "Debian has no JupyterLab",
        ["createuser sweeps --pwprompt"] = "it asks for a password; the tests' server has this user",
        ["createdb sweeps --owner sweeps"] = "the tests' server has a database",
        ["export STUDY='Host=db.example.org;Database=sweeps;Username=sweeps'"] = "the server is the reader's; the tests set their own",
        ["export MNIST=~/mnist/mnist STUDY='Host=db.example.org;Database=sweeps;Username=sweeps'"] = "the tests set their own server",
        ["mnist sweep --worker 'Host=db;Database=mnist'"] = "the server is the reader's; the tests give their own",
        ["sbatch --array=1-16 deploy/slurm/sweep.sbatch"] = "there is no Slurm; SweepCommandTests run the script as it would",
        ["podman build -t registry.example.org/mnist -f deploy/Containerfile . && podman push registry.example.org/mnist"] = Cluster,
        ["podman build -t mnist -f deploy/Containerfile ."] = "it downloads images",
        ["dotnet publish src/MnistApp -c Release -o /mnist"] = "it writes to the root of the image",
        ["kubectl create secret generic mnist-sweep --from-literal=password=secret"] = Cluster,
        ["kubectl create secret generic mnist-sweep --from-literal=password=..."] = Cluster,
        ["kubectl apply -f deploy/kubernetes/sweep.yaml"] = Cluster,
        ["mnist COMMAND --help"] = "each help is read for its examples",
    };

    private const string Cluster = "it needs a registry or a cluster";

    /// <summary>
    /// What benchmarks begin with. They take from minutes to days and want a machine of their own; that there are such commands is tested.
    /// </summary>
    public const string Benchmark = "dotnet run -c Release --project benchmarks -- ";

    /// <summary>Returns whether a command runs a benchmark.</summary>
    public static bool IsBenchmark(string command) => command.StartsWith(Benchmark, StringComparison.Ordinal);
}
