namespace MnistHelpers;

/// <summary>An action performed during training; see <see cref="Trainer.Callbacks"/>.</summary>
public interface ITrainerCallback
{
    /// <summary>Called when training begins or resumes from a checkpoint; does nothing by default.</summary>
    /// <param name="state">The state of the training; the history contains the epochs already completed.</param>
    void TrainingStarted(TrainingState state)
    {
    }

    /// <summary>Called after each step; does nothing by default. Training waits for it.</summary>
    /// <param name="state">The state of the training.</param>
    /// <param name="results">The results of the step.</param>
    void StepEnded(TrainingState state, TrainingStep results)
    {
    }

    /// <summary>Called after an epoch has ended and been evaluated.</summary>
    /// <param name="state">The state of the training; the network holds the weights that were evaluated.</param>
    void EpochEnded(TrainingState state);

    /// <summary>Called when training has ended, or has been canceled; does nothing by default.</summary>
    /// <param name="state">The state of the training; the history is complete.</param>
    void TrainingEnded(TrainingState state)
    {
    }
}
