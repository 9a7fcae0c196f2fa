namespace MnistHelpers;

/// <summary>What <see cref="StudyOptions.Training"/> says of the training, if it is a <see cref="TrainingObjective"/>.</summary>
public static class TrainingTask
{
    extension(StudyTask task)
    {
        /// <inheritdoc cref="TrainingObjective.Recipe"/>
        /// <inheritdoc cref="TrainingObjective.Of" path="/exception"/>
        public Recipe Recipe => TrainingObjective.Of(task).Recipe;

        /// <inheritdoc cref="TrainingObjective.TrainImages"/>
        /// <inheritdoc cref="TrainingObjective.Of" path="/exception"/>
        public int TrainImages => TrainingObjective.Of(task).TrainImages;

        /// <inheritdoc cref="TrainingObjective.ValidationImages"/>
        /// <inheritdoc cref="TrainingObjective.Of" path="/exception"/>
        public int ValidationImages => TrainingObjective.Of(task).ValidationImages;
    }
}
