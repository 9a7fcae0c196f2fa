using System.Globalization;
using Microsoft.Data.Sqlite;
using MnistHelpers.Sweeps.Definition;

namespace MnistHelpers.Tests;

[Collection(nameof(Tensors))]
public sealed class StudyTrainingTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static readonly StudyOptions s_options = new(new SearchSpace(
        new RealParameter("learningRate", 1e-3, 3e-2, logarithmic: true), new CategoricalParameter("batchSize", 25, 50),
        new IntegerParameter("blocks", 1, 2), new IntegerParameter("block2.filters", 4, 8) { When = Condition.AtLeast("blocks", 2) }))
    {
        Trials = 6,
        Round = 6,
        Sampler = new RandomSampler(),
        Pruner = new HalvingPruner { Synchronous = true },
        Training = new TrainingObjective
        {
            Recipe = new Recipe(
                new DigitCnnOptions { Blocks = [new(4, Pool: 2)], Dense = [new(16, Dropout: 0.2)] }, new TrainerOptions { Epochs = 4 }),
            TrainImages = 500,
            ValidationImages = 200,
        },
    };

    private static ImageSet Images => Digits.Train.Take(1000);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Train_BrokenOffAgainAndAgain_EndsWithTheTableOfAnUnbrokenOne()
    {
        using Study whole = Study.Create(_folder.Find("whole.db"), s_options), broken = Study.Create(_folder.Find("broken.db"), s_options);
        whole.Train(Images, cancellation: Cancellation);

        for (int stop = 1; broken.Trials.Any(trial => !trial.HasEnded) || broken.Trials.Count < 6; stop++)
        {
            using var cancel = new CancellationTokenSource();
            int reports = 0;
            // Each time a little later, within an epoch.
            broken.Train(Images, progress: _ => new Countdown(() => reports++ == stop, cancel), cancellation: cancel.Token);
        }

        Assert.Equal(Table(whole), Table(broken));
        Assert.Contains(whole.Trials, trial => trial.State == TrialState.Pruned);
        Assert.Contains(broken.Trials, trial => trial.Attempts > 2);
        // What trials have kept on their way goes with them.
        Assert.Empty(Directory.GetDirectories(_folder.Path));
    }

    [Fact]
    public void Train_WithTrialsThatCannotBe_GoesOnWithOthers()
    {
        var space = new SearchSpace(new CategoricalParameter("block1.pool", 2, 40), new CategoricalParameter("learningRate", 0.001, 1e30));
        using Study study = Study.Create(
            _folder.Find("study.db"), s_options with { Space = space, Sampler = new GridSampler(), Trials = null, Pruner = null });

        study.Train(Images, cancellation: Cancellation);

        Assert.Equal(
            [TrialState.Complete, TrialState.Failed, TrialState.Failed, TrialState.Failed], study.Trials.Select(trial => trial.State));
        Assert.Equal("epoch 1, batch 2: the loss is NaN, training has diverged", study.Trials[1].Fault!.Split(';')[0]);
        Assert.StartsWith(
            "Blocks: block 1: it gets 28×28 pixels, too few for a 3×3 convolution and a 40×40 pool; ", study.Trials[2].Fault,
            StringComparison.Ordinal);
        Assert.Equal(0, study.Best!.Number);
    }

    [Fact]
    public void Train_WithSeveralObjectives_TellsThemAll()
    {
        using Study study = Study.Create(
            _folder.Find("study.db"),
            s_options with
            {
                Trials = 2,
                Objectives =
                [
                    StudyObjective.ValidationLoss, StudyObjective.ValidationAccuracy, StudyObjective.Parameters, StudyObjective.Flops,
                    StudyObjective.TimePerImage, ],
            });

        study.Train(Images, cancellation: Cancellation);

        Trial best = study.Best!;
        using DigitCnn network = study.RecipeOf(best).CreateNetwork();
        Assert.Equal([network.Summary().Parameters, network.Summary().Flops], best.Values.Skip(2).Take(2));
        Assert.InRange(best.Values[4], 0.1, 1e5);
        // Less loss is better.
        Assert.Equal(study.Trials.Where(trial => trial.State == TrialState.Complete).Min(trial => trial.Value), best.Value);
    }

    [Fact]
    public void Train_OnOtherImages_IsRefused()
    {
        using Study study = Study.Create(_folder.Find("study.db"), s_options with { Trials = 1, Pruner = null });
        study.Train(Images, cancellation: Cancellation);

        Assert.Equal(
            $"{_folder.Find("study.db")}: the study study has learned from other images than these; give it the same, or begin a new study",
            Assert.Throws<InvalidDataException>(() => study.Train(Digits.Train.Slice(1, 1000), cancellation: Cancellation)).Message);
        Assert.Equal(
            "TrainImages: 500 found beside 200 to hold out, and there are 600 images; ask for fewer",
            Assert.Throws<ArgumentException>(
                () => Study.Create(_folder.Find("other.db"), s_options).Train(Digits.Train.Take(600), cancellation: Cancellation)).Message);
    }

    [Fact]
    public void TrainBest_OnAllImages_IsTheTrainingOfItsRecipe()
    {
        using Study study = Study.Create(_folder.Find("study.db"), s_options with { Trials = 2, Pruner = null });
        study.Train(Images, cancellation: Cancellation);
        Recipe recipe = study.RecipeOf();

        (DigitCnn network, TrainingHistory history) = study.TrainBest(Images, new Silence(), Cancellation);

        using DigitCnn same = recipe.CreateNetwork();
        new Trainer(same, recipe.Training) { Progress = null }.Fit(Images, cancellation: Cancellation);
        using (network)
            Assert.Equal(Digits.Weights(same), Digits.Weights(network));
        Assert.Equal(4, history.Epochs.Count);
        Assert.Equal(study.Best!.Parameters["learningRate"], recipe.Training.LearningRate);
    }

    [Fact]
    public void Study_WithoutTraining_SaysSo()
    {
        using Study study = Study.Create(_folder.Find("study.db"), new StudyOptions(s_options.Space));

        Assert.Equal(
            "Training: the study has none; its trials are run by the program that asks for them",
            Assert.Throws<InvalidOperationException>(() => study.Train(Images, cancellation: Cancellation)).Message);
    }

    [Fact]
    public void Training_OfAnUnknownOption_IsRefusedBeforeAnythingIsMade()
    {
        var options = new StudyOptions(new SearchSpace(new RealParameter("learnRate", 0, 1))) { Training = new TrainingObjective() };

        Assert.StartsWith(
            "learnRate: recipes have no such option; ",
            Assert.Throws<ArgumentException>(() => Study.Create(_folder.Find("study.db"), options)).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.Find("study.db")));
    }

    [Theory]
    [InlineData(
        """{"block3.filters": {"integer": [8, 16]}}""",
        "block3.filters: in the search space, and there may be only 2 of them; add the condition Condition.AtLeast(\"blocks\", 3)")]
    [InlineData(
        """{"blocks": {"integer": [1, 3]}, "block2.filters": {"integer": [8, 16]}}""",
        "block2.filters: in the search space, and there may be only 1 of them; add the condition Condition.AtLeast(\"blocks\", 2)")]
    [InlineData(
        """{"momentum": {"real": [0, 2]}}""",
        "momentum: in the search space as a number from 0 to 2, which cannot be trained with (Momentum: 2 found; give a "
            + "number from 0 to below 1, such as 0.9)")]
    [InlineData(
        """{"optimizer": {"categorical": ["Adam", "Newton"]}}""",
        "optimizer: Newton found; give a value of its kind: a number, a whole number, true or false, or a name")]
    public void Training_WithASpaceThatCannotBeTrained_IsRefused(string space, string sentence)
    {
        var options = new StudyOptions(SearchSpace.FromJson(space)) { Training = new TrainingObjective() };

        Assert.Equal(
            sentence,
            Assert.Throws<ArgumentException>(() => Culture.German(() => Study.Create(_folder.Find("study.db"), options))).Message);
    }

    /// <summary>
    /// The fixture is what <c>mnist sweep --images 300 --validation 200 --epochs 1 --objective accuracy --objective parameters</c> stored
    /// when training was a part of the library of sweeps. A study is only continued under a definition of the same bytes.
    /// </summary>
    [Fact]
    public void Definition_IsStoredAsEver()
    {
        string stored = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "fixtures", "study-definition.json")).TrimEnd();
        var options = new StudyOptions(TrainingObjective.DefaultSpace)
        {
            Trials = 30,
            Round = 9,
            Pruner = new HalvingPruner { Synchronous = true },
            Objectives = [StudyObjective.ValidationAccuracy, StudyObjective.Parameters],
            Training = new TrainingObjective
            {
                Recipe = Recipe.Basic with { Training = Recipe.Basic.Training with { Epochs = 1 } },
                TrainImages = 300,
                ValidationImages = 200,
            },
        };

        Assert.Equal(stored, StudyJson.Write(options));
        StudyOptions read = StudyJson.Read("sweep.db", stored);
        Assert.Equal(stored, StudyJson.Write(read));
        StudyTask training = read.Training!;
        Assert.Equal((1, 300, 200), (training.Recipe.Training.Epochs, training.TrainImages, training.ValidationImages));
    }

    [Fact]
    public void Training_ThatIsDamaged_IsRefusedWhenItIsNeeded()
    {
        string file = _folder.Find("study.db");
        using (Study study = Study.Create(file, s_options))
            study.Stop();
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=false"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = """UPDATE sweep_studies SET definition = replace(definition, '"trainImages":500', '"trainImages":-1')""";
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        using Study opened = Study.Open(file);

        Assert.StartsWith("study: 0 of 6 trials; stopped\n", opened.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            $"{file}, study: what the study says of itself is damaged (TrainImages: -1 found; give 0 (all) or more); begin a new one",
            Assert.Throws<InvalidDataException>(() => opened.Train(Images, cancellation: Cancellation)).Message);
    }

    private static string[] Table(Study study) =>
    [
        .. study.Trials.Select(trial => string.Create(
            CultureInfo.InvariantCulture,
            $"{trial.Number} {trial.State} {trial.Value:R}: {string.Join(' ', trial.Intermediate.Select(value => value.ToString()))}")),
    ];

    private sealed class Countdown(Func<bool> isTime, CancellationTokenSource cancel) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
            if (isTime())
                cancel.Cancel();
        }
    }

    private sealed class Silence : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
        }
    }
}
